// Runs one command as it is, within a pipe too, and says in a file what it cost: `measure FILE COMMAND`.
//
// The file then holds processor seconds, wall seconds and peak kilobytes, parted by tabs; nothing if the command failed.
import Measuring

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

guard CommandLine.arguments.count == 3 else {
  print("usage: measure FILE COMMAND")
  exit(2)
}
guard let run = Run("exec " + CommandLine.arguments[2], isQuiet: false),
  let file = unsafe fopen(CommandLine.arguments[1], "w")
else { exit(1) }
unsafe fputs("\(rounded(run.seconds, 4))\t\(rounded(run.wall, 4))\t\(run.kilobytes)\n", file)
_ = unsafe fclose(file)

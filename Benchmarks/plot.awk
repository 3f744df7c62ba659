# Draws lines over powers of ten as SVG: awk -v title=… -v across=… -v up=… -f plot.awk TABLE
# The table's first row names its columns, parted by tabs; the first column is what goes across, each other one is a line.
# An empty field is no point. Readable on light and on dark.
function x(number) { return 70 + (log(number) - log(least)) / (log(most) - log(least)) * 500 }
function y(number) { return 270 - number / top * 210 }
function power(number,   e) { e = int(log(number) / log(10) + 0.5); return e < 4 ? 10 ^ e : "10<tspan dy=\"-5\" font-size=\"9\">" e "</tspan>" }
# A step of 1, 2 or 5 times a power of ten, of which five or so reach the top.
function step_to(number,   s) {
  s = 10 ^ int(log(number) / log(10) - 1)
  while (number / s > 6) s *= number / s > 30 ? 5 : 2
  return s
}
function text(at_x, at_y, anchor, what) { printf "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", at_x, at_y, anchor, what }
BEGIN { FS = "\t"; split("#2f81f7 #db6d28 #3fa34d #a371f7", colours, " ") }
FNR == 1 { for (i = 2; i <= NF; i++) names[i] = $i; columns = NF; next }
{
  rows++
  across_at[rows] = $1
  if (!least || $1 < least) least = $1
  if ($1 > most) most = $1
  for (i = 2; i <= columns; i++) { value[rows, i] = $i; if ($i > highest) highest = $i }
}
END {
  step = step_to(highest)
  for (top = 0; top < highest; top += step);
  print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 320\" width=\"600\" height=\"320\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#808080\">"
  printf "<title>%s</title>\n", title
  text(70, 24, "start", title)
  for (number = 0; number <= top; number += step) {
    printf "<path d=\"M70 %d H570\" stroke=\"#808080\" stroke-opacity=\"0.3\"/>\n", y(number)
    text(62, y(number) + 4, "end", number)
  }
  for (number = least; number <= most * 1.01; number *= 10) text(x(number), 290, "middle", power(number))
  text(320, 312, "middle", across)
  text(70, 46, "start", up)
  for (i = 2; i <= columns; i++) {
    path = ""
    for (row = 1; row <= rows; row++) {
      if (value[row, i] == "") continue
      path = path (path ? " L" : "M") int(x(across_at[row])) " " int(y(value[row, i]))
      printf "<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"%s\"/>\n", x(across_at[row]), y(value[row, i]), colours[i - 1]
    }
    printf "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n", path, colours[i - 1]
    printf "<text x=\"%d\" y=\"46\" fill=\"%s\" text-anchor=\"end\">%s</text>\n", 570 - (columns - i) * 110, colours[i - 1], names[i]
  }
  print "</svg>"
}

# Finds Swift and sees that what SwiftPM needs is there: sourced by ./seen, ./check and Benchmarks/*, in any POSIX shell.
# Installs only what is absent, with apt-get, as root or with sudo; says what it lacks where it cannot.

# Puts `swift` on PATH, from where toolchains are usually unpacked. Status 1, with a sentence, if there is none.
find_swift() {
  command -v swift >/dev/null 2>&1 && return 0
  for prepare_place in /opt/swift/usr/bin /opt/swift/bin /opt/swift-*/usr/bin /usr/local/swift/usr/bin /usr/local/swift/bin \
    /usr/local/swift-*/usr/bin /usr/local/usr/bin /usr/libexec/swift/bin "${SWIFTLY_BIN_DIR:-$HOME/.local/share/swiftly/bin}"; do
    [ -x "$prepare_place/swift" ] && PATH="$prepare_place:$PATH" && export PATH && return 0
  done
  echo "seen: no Swift toolchain found (6.2 or newer), neither on PATH nor in /opt/swift or /usr/local/swift: see https://www.swift.org/install/linux/" >&2
  return 1
}

# Prints the package $3 unless its header $1 and its archive $2 are there.
prepare_archive() {
  [ -e "/usr/include/$1" ] && ls /usr/lib/"$2" /usr/lib64/"$2" /usr/lib/*-linux-*/"$2" 2>/dev/null | grep -q . || echo "$3"
}

# The Debian packages that are absent, one a line: found by looking for what each brings, never by asking dpkg, so that
# a compiler or a git from elsewhere counts too.
missing_packages() {
  command -v git >/dev/null 2>&1 || echo git
  [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -e /etc/pki/tls/certs/ca-bundle.crt ] || echo ca-certificates
  command -v ld >/dev/null 2>&1 || echo binutils
  [ -e /usr/include/stdio.h ] || echo libc6-dev
  # The newest compiler directory must hold the C++ library's headers and the start files of a program.
  ls /usr/include/c++/*/vector >/dev/null 2>&1 && ls /usr/lib/gcc/*/*/crtbeginS.o >/dev/null 2>&1 || echo libstdc++-12-dev
  # What unpacks compressed logs; the program is linked to the archives, not to the shared libraries.
  prepare_archive zlib.h libz.a zlib1g-dev
  prepare_archive zstd.h libzstd.a libzstd-dev
  prepare_archive lzma.h liblzma.a liblzma-dev
  prepare_archive bzlib.h libbz2.a libbz2-dev
  # What the toolchain's own programs are linked to.
  prepare_swift=$(command -v swift) && prepare_bin=$(dirname "$(readlink -f "$prepare_swift")")
  ldd "$prepare_bin"/swift-frontend "$prepare_bin"/swift-driver "$prepare_bin"/swift-package "$prepare_bin"/clang \
    "$prepare_bin"/lld "$prepare_bin"/docc 2>/dev/null | awk '/not found/ { print $1 }' | sort -u |
    while read -r prepare_library; do
      case $prepare_library in
      libcurl.so.4) echo libcurl4 ;;
      libxml2.so.2) echo libxml2 ;;
      libsqlite3.so.0) echo libsqlite3-0 ;;
      libncurses*.so.6 | libtinfo.so.6 | libform.so.6 | libpanel.so.6) echo libncurses6 ;;
      libedit.so.2) echo libedit2 ;;
      libuuid.so.1) echo libuuid1 ;;
      libz.so.1) echo zlib1g ;;
      libstdc++.so.6) echo libstdc++6 ;;
      libgcc_s.so.1) echo libgcc-s1 ;;
      *) echo "$prepare_library" ;;
      esac
    done | sort -u
}

# Installs Debian packages; the first argument says for whom. Status 1, with a sentence, where that cannot be done.
install_packages() {
  prepare_reader=$1
  shift
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "seen: $prepare_reader needs what Debian calls: $*. This system has no apt-get: please install them." >&2
    return 1
  fi
  if [ "$(id -u)" = 0 ]; then
    prepare_root=
  elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    prepare_root=sudo
  else
    echo "seen: $prepare_reader needs these packages, and neither root nor sudo is at hand: apt-get install $*" >&2
    return 1
  fi
  [ -t 2 ] && echo "seen: installing $*" >&2
  prepare_log=$(mktemp) || return 1
  if $prepare_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >"$prepare_log" 2>&1 </dev/null ||
    { $prepare_root apt-get update >>"$prepare_log" 2>&1 </dev/null &&
      $prepare_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >>"$prepare_log" 2>&1 </dev/null; }; then
    rm -f "$prepare_log"
    return 0
  fi
  cat "$prepare_log" >&2
  rm -f "$prepare_log"
  echo "seen: could not install: $*" >&2
  return 1
}

# What only the checks use: they are skipped with a sentence where it is absent, and CI has it. The words of an article are
# looked up in a dictionary, the pages of the manual set by groff.
checking_packages() {
  { command -v aspell && aspell dicts | grep -qx en_GB; } >/dev/null 2>&1 || echo aspell aspell-en
  command -v groff >/dev/null 2>&1 || echo groff-base
}

# The above. `prepare_checks WHO` names who needs it, for the messages.
prepare_checks() {
  prepare_absent=$(checking_packages | tr '\n' ' ')
  [ -z "${prepare_absent% }" ] && return 0
  # shellcheck disable=SC2086 # a list of words
  install_packages "$1" $prepare_absent
}

# All that a build needs. `prepare WHO` names who needs it, for the messages.
prepare() {
  find_swift || return 1
  prepare_absent=$(missing_packages | tr '\n' ' ')
  [ -z "${prepare_absent% }" ] && return 0
  # shellcheck disable=SC2086 # a list of words
  install_packages "$1" $prepare_absent
}

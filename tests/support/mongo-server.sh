#!/usr/bin/env bash
# A MongoDB server for tests: `mongod` where it is installed, otherwise FerretDB, which is built
# with Go once and kept in ~/.cache/motcua.
#
#   mongo-server.sh build                  makes sure that there is one
#   mongo-server.sh program                says which one there is; fails where there is none
#   mongo-server.sh run <folder> <port>    runs it in the foreground, on this machine only
set -euo pipefail

source_folder="$(cd "$(dirname "$0")" && pwd)/ferretdb"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/motcua"
go="$(command -v go || echo /usr/local/go/bin/go)"

built() {
  local version
  version="$(cat "$source_folder"/go.mod "$source_folder"/go.sum "$source_folder"/*.go | sha256sum | cut -c1-16)"
  echo "$cache/ferretdb-$version"
}

program() {
  command -v mongod && return
  [ -x "$(built)" ] && built && return
  return 1
}

build() {
  if program >/dev/null; then return; fi
  if [ ! -x "$go" ]; then give_up "There is neither mongod nor Go on this machine"; fi
  mkdir -p "$cache"
  echo "Building a MongoDB-compatible server, once; that takes some minutes" >&2
  (cd "$source_folder" && "$go" build -ldflags '-s -w' -o "$(built).$$" .) ||
    give_up "The MongoDB-compatible server could not be built"
  mv "$(built).$$" "$(built)"
}

give_up() {
  cat >&2 <<SAY
******************************************************************************
*** $1.
*** Whatever needs MongoDB IS NOT TESTED. Install mongod, or set TEST_MONGO_URL.
******************************************************************************
SAY
  exit 3
}

run() {
  local folder="$1" port="$2"
  case "$(program)" in
    */mongod) exec "$(program)" --dbpath "$folder" --port "$port" --bind_ip 127.0.0.1 --quiet ;;
    *) exec "$(program)" -data "$folder" -listen "127.0.0.1:$port" ;;
  esac
}

case "${1:-}" in
  build | program | run) "$@" ;;
  *) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
esac

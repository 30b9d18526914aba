check() {
  for server in $CHECK_SERVERS; do
    CHECK_HOST=${server%:*}
    CHECK_PORT=${server##*:}
    if resolves "$CHECK_HOST"; then
      timeout "$CHECK_TIMEOUT" nc -z -w "$CHECK_TIMEOUT" "$CHECK_HOST" "$CHECK_PORT" >/dev/null 2>&1 && return 0
      no_answer
    fi
  done
  return 1
}

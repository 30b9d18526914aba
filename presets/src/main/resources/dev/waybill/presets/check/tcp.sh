check() {
  resolves "$CHECK_HOST" || return 1
  timeout "$CHECK_TIMEOUT" nc -z -w "$CHECK_TIMEOUT" "$CHECK_HOST" "$CHECK_PORT" >/dev/null 2>&1 && return 0
  no_answer
}

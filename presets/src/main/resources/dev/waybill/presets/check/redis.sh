export REDISCLI_AUTH="${CHECK_PASSWORD:-}"
if [ -z "$REDISCLI_AUTH" ]; then
  unset REDISCLI_AUTH
fi

ask() {
  set -- ping
  if [ -n "${CHECK_CA:-}" ]; then
    set -- --tls --cacert "$CHECK_CA" "$@"
  elif [ -n "${CHECK_TLS:-}" ]; then
    set -- --tls "$@"
  fi
  if [ -n "${CHECK_USER:-}" ]; then
    set -- --user "$CHECK_USER" "$@"
  fi
  timeout "$CHECK_TIMEOUT" redis-cli --no-auth-warning -h "$CHECK_HOST" -p "$CHECK_PORT" "$@" 2>&1
}

check() {
  resolves "$CHECK_HOST" || return 1
  answer=$(ask)
  case $answer in
    PONG | *NOPERM*)
      # Who may not ping has logged in all the same.
      return 0
      ;;
    *NOAUTH*)
      if [ -z "${CHECK_PASSWORD:-}" ]; then
        # Nobody was to log in, and it answers.
        return 0
      fi
      say "$CHECK_HOST:$CHECK_PORT: Redis refuses the login. Are the user and the password in the Secret those of this server?"
      say "$answer"
      return 2
      ;;
    *WRONGPASS* | *'invalid password'* | *'without any password configured'*)
      say "$CHECK_HOST:$CHECK_PORT: Redis refuses the login. Are the user and the password in the Secret those of this server?"
      say "$answer"
      return 2
      ;;
    *LOADING* | *MASTERDOWN* | *BUSY*)
      say "$CHECK_HOST:$CHECK_PORT: Redis is there and not ready yet. $answer"
      return 1
      ;;
    *'certificate verify failed'*)
      say "$CHECK_HOST:$CHECK_PORT: the certificate is not trusted. Is it of the authority that is given, and for this name?"
      say "$answer"
      return 2
      ;;
    *SSL* | *TLS*)
      say "$CHECK_HOST:$CHECK_PORT: no TLS connection. Does the server speak TLS there? $answer"
      return 1
      ;;
  esac
  no_answer
  return 1
}

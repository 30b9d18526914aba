export MYSQL_PWD="${CHECK_PASSWORD:-}"

# Runs a client of MariaDB, which speaks MySQL's protocol as well.
client() {
  program=$1
  shift
  if [ -z "${CHECK_TLS:-}" ]; then
    set -- --skip-ssl "$@"
  elif [ -n "${CHECK_CA:-}" ]; then
    set -- --ssl-verify-server-cert --ssl-ca="$CHECK_CA" "$@"
  else
    set -- --ssl --ssl-verify-server-cert "$@"
  fi
  timeout "$CHECK_TIMEOUT" "$program" --no-defaults --protocol=tcp --host="$CHECK_HOST" --port="$CHECK_PORT" \
    --connect-timeout="$CHECK_TIMEOUT" "$@" 2>&1
}

check() {
  resolves "$CHECK_HOST" || return 1
  if [ -z "${CHECK_USER:-}" ]; then
    # Says "alive" also where it may not log in.
    client mariadb-admin --user=check ping >/dev/null && return 0
    no_answer
    return 1
  fi
  if [ -n "${CHECK_DATABASE:-}" ]; then
    answer=$(client mariadb --user="$CHECK_USER" --database="$CHECK_DATABASE" --batch --execute='select 1') && return 0
  else
    answer=$(client mariadb --user="$CHECK_USER" --batch --execute='select 1') && return 0
  fi
  case $answer in
    *'ERROR 2002 '* | *'ERROR 2003 '* | *'ERROR 2005 '* | *'ERROR 2013 '* | '')
      no_answer
      return 1
      ;;
    *'ERROR 1045 '* | *'ERROR 1698 '*)
      say "$CHECK_HOST:$CHECK_PORT: the login of '$CHECK_USER' is refused. Are the user and the password in the Secret those of this server?"
      say "$answer"
      return 2
      ;;
    *'ERROR 1049 '* | *'ERROR 1044 '*)
      say "$CHECK_HOST:$CHECK_PORT: the login works, but there is no database '$CHECK_DATABASE' for '$CHECK_USER'. Is it created, and is the name right?"
      say "$answer"
      return 2
      ;;
    *'ERROR 2026 '*)
      say "$CHECK_HOST:$CHECK_PORT: the certificate is not trusted. Is it of the authority that is given, and for this name, and does the server speak TLS?"
      say "$answer"
      return 2
      ;;
  esac
  say "$CHECK_HOST:$CHECK_PORT: the server is there, but no query got through. $answer"
  return 1
}

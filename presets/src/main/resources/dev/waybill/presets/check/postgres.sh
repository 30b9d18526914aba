export PGHOST="$CHECK_HOST" PGPORT="$CHECK_PORT" PGCONNECT_TIMEOUT="$CHECK_TIMEOUT" PGAPPNAME=check
if [ -n "${CHECK_USER:-}" ]; then
  export PGUSER="$CHECK_USER" PGPASSWORD="$CHECK_PASSWORD" PGDATABASE="$CHECK_DATABASE"
fi
if [ -n "${CHECK_TLS:-}" ]; then
  export PGSSLMODE=verify-full PGSSLROOTCERT="${CHECK_CA:-system}"
fi

check() {
  resolves "$CHECK_HOST" || return 1
  # Whether it is there does not need TLS; the login does.
  PGSSLMODE=disable timeout "$CHECK_TIMEOUT" pg_isready -q -t "$CHECK_TIMEOUT"
  case $? in
    0) ;;
    1)
      say "$CHECK_HOST:$CHECK_PORT: PostgreSQL is there and takes no connections yet: it is starting or stopping."
      return 1
      ;;
    *)
      no_answer
      return 1
      ;;
  esac
  if [ -z "${CHECK_USER:-}" ]; then
    return 0
  fi
  if answer=$(timeout "$CHECK_TIMEOUT" psql -X -w -q -A -t -c 'select 1' 2>&1); then
    return 0
  fi
  case $answer in
    *'certificate verify failed'* | *'server certificate for'*)
      say "$CHECK_HOST:$CHECK_PORT: the certificate is not trusted. Is it of the authority that is given, and for this name?"
      say "$answer"
      return 2
      ;;
    *'password authentication failed'* | *'no password supplied'* | *'role "'*'does not exist'* | *'pg_hba.conf'*)
      say "$CHECK_HOST:$CHECK_PORT: the login of '$CHECK_USER' is refused. Are the user and the password in the Secret those of this server?"
      say "$answer"
      return 2
      ;;
    *'database "'*'does not exist'* | *'permission denied for database'*)
      say "$CHECK_HOST:$CHECK_PORT: the login works, but there is no database '$CHECK_DATABASE' for '$CHECK_USER'. Is it created, and is the name right?"
      say "$answer"
      return 2
      ;;
  esac
  say "$CHECK_HOST:$CHECK_PORT: PostgreSQL is there, but no query got through. ${answer:-It said nothing within $CHECK_TIMEOUT s.}"
  return 1
}

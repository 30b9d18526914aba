check() {
  set -- --silent --show-error --output /dev/null --write-out '%{http_code}' --connect-timeout "$CHECK_TIMEOUT" \
    --max-time "$CHECK_TIMEOUT"
  if [ -n "${CHECK_CA:-}" ]; then
    set -- "$@" --cacert "$CHECK_CA"
  fi
  answer=$(curl "$@" --url "$CHECK_URL" 2>&1)
  case $? in
    0) ;;
    6)
      say "$CHECK_URL: the name does not resolve. Is it spelt right, and does the DNS of this cluster know it?"
      return 1
      ;;
    7 | 28)
      say "$CHECK_URL: nothing answers there within $CHECK_TIMEOUT s. Is it running, and may this pod connect to it?"
      return 1
      ;;
    51 | 60)
      say "$CHECK_URL: the certificate is not trusted. Is it of the authority that is given, and for this name?"
      say "$answer"
      return 2
      ;;
    35)
      say "$CHECK_URL: no TLS connection. Does the server speak TLS there? $answer"
      return 1
      ;;
    *)
      say "$CHECK_URL: no answer. $answer"
      return 1
      ;;
  esac
  case $answer in
    2?? | 3??) return 0 ;;
  esac
  say "$CHECK_URL: it answers $answer; 2xx or 3xx is wanted."
  return 1
}

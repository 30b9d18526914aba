# Waits for what the app needs. All settings are CHECK_.. variables of this container.
export LC_ALL=C

say() {
  printf '%s\n' "$*"
}

# 0: it is there; 1: it may come; 2: waiting does not help.
resolves() {
  if timeout "$CHECK_TIMEOUT" getent ahosts "$1" >/dev/null 2>&1; then
    return 0
  fi
  say "$1: the name does not resolve. Is it spelt right, and does the DNS of this cluster know it?"
  return 1
}

no_answer() {
  say "$CHECK_HOST:$CHECK_PORT: nothing answers there within $CHECK_TIMEOUT s. Is it running, and may this pod connect to it?"
  return 1
}


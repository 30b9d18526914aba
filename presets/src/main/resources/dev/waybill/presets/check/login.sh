if [ -n "${CHECK_PASSWORD_FILE:-}" ]; then
  CHECK_PASSWORD=$(cat "$CHECK_PASSWORD_FILE")
fi


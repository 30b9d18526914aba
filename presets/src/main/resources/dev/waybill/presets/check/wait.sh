
# The first process of a container has to say what it does when it is told to stop.
trap 'exit 143' TERM INT

attempt=1
pause=$CHECK_BACK_OFF
while :; do
  check
  case $? in
    0)
      say "$CHECK_WHAT: fine, at attempt $attempt."
      exit 0
      ;;
    2)
      say "$CHECK_WHAT: waiting does not help here, so this ends."
      exit 1
      ;;
  esac
  if [ "$attempt" -ge "$CHECK_ATTEMPTS" ]; then
    say "$CHECK_WHAT: given up after $attempt attempts."
    exit 1
  fi
  say "$CHECK_WHAT: attempt $attempt of $CHECK_ATTEMPTS; the next one in $pause s."
  sleep "$pause" &
  wait $!
  attempt=$((attempt + 1))
  pause=$((pause * 2))
  if [ "$pause" -gt 30 ]; then
    pause=30
  fi
done

check() {
  resolves "$CHECK_HOST"
}

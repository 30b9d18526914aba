package dev.waybill.rule;

/** A report as text for people. */
final class ReportText {
    private ReportText() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : report.findings()) {
            text.append(finding);
        }
        for (Report.Waived waived : report.waived()) {
            text.append("waived ")
                    .append(waived.finding().rule())
                    .append(" for ")
                    .append(waived.finding().object())
                    .append(": ")
                    .append(waived.waiver().reason())
                    .append('\n');
        }
        report.leftOut().forEach(each -> text.append(each).append('\n'));
        return text.append(counted(report.errors().size(), "error"))
                .append(", ")
                .append(counted(report.warnings().size(), "warning"))
                .append(report.waived().isEmpty() ? "" : ", " + report.waived().size() + " waived")
                .append('\n')
                .toString();
    }

    private static String counted(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}

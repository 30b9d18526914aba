package dev.waybill.maven.shared;

/** Takes what the work has to say, for Maven's log. A text may have several lines. */
public interface Journal {

    /** Takes a result. */
    void info(String text);

    /** Takes what somebody should look at. */
    void warn(String text);

    /** Takes what the build fails for. */
    void error(String text);
}

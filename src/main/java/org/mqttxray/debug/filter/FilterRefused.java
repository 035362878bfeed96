package org.mqttxray.debug.filter;

/** A text is no filter. */
public final class FilterRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    FilterRefused(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong with it, and where. */
    public Problem problem() {
        return problem;
    }
}

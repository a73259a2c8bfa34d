package org.carecast.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One command run inside the test: what it said and how it ended. */
public record Run(int exit, String out, String err) {

    public static final String KENT = "../data/kent-2017";
    private static final int WIDTH = 100;

    public static Run of(String... args) {
        return ofWidth(WIDTH, args);
    }

    public static Run ofWidth(int width, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Carecast.run(new PrintWriter(out, true), new PrintWriter(err, true), width, args);
        return new Run(exit, out.toString(), err.toString());
    }

    /** What it said, on one line. */
    public String words() {
        return out.replaceAll("\\s+", " ");
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}

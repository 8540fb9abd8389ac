package org.beian.batch.job;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Name of this server process, for the row of a job. */
public final class Node {

    private static final int LONGEST = 60;

    private Node() {}

    /** Host and process, at most 60 characters. */
    public static String name() {
        String name = host() + '/' + ProcessHandle.current().pid();
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}

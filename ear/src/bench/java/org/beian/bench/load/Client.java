package org.beian.bench.load;

import java.io.IOException;

/** What one client does again and again on its connection. */
public interface Client {

    /**
     * One call, answered.
     *
     * @return false when nothing is left to do
     * @throws AssertionError when the answer is wrong
     */
    boolean call() throws IOException, InterruptedException;
}

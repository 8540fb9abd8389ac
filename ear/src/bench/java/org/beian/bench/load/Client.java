package org.beian.bench.load;

import java.io.IOException;

/** Client of a benchmark, with the call that it repeats on its connection. */
public interface Client {

    /**
     * Makes one call and waits for its answer.
     *
     * @return false when nothing is left to do
     * @throws AssertionError when the answer is wrong
     */
    boolean call() throws IOException, InterruptedException;
}

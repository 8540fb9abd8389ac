package org.beian.batch.job;

import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Remembers why a chunk failed, for the job's listener. */
@Named
@Dependent
public class ChunkWatch extends AbstractChunkListener {

    @Inject JobContext context;

    @Override
    public void onError(Exception cause) {
        context.setTransientUserData(cause);
    }
}

package org.beian.batch.job;

import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Chunk listener that keeps the cause of a failure for {@link JobRunListener}. */
@Named
@Dependent
public class ChunkErrorListener extends AbstractChunkListener {

    @Inject JobContext context;

    @Override
    public void onError(Exception cause) {
        context.setTransientUserData(cause);
    }
}

package org.beian.trail;

/** Actor of the running call; implemented by the package that knows accounts. */
public interface CurrentActor {

    /** User name of the account, or the name of the job. */
    String actor();

    /** The actor's unit; null for a job. */
    Long actorUnitId();

    /** Id of the request that is being served; null outside a request. */
    String requestId();
}

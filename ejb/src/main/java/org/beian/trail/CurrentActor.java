package org.beian.trail;

/** Actor of the running call; implemented by the package that knows accounts. */
public interface CurrentActor {

    /** User name of the account, or the name of the job. */
    String actor();

    /** The actor's unit; null for a job. */
    Long actorUnitId();

    /** Id of the request that is being served; null outside a request. */
    String requestId();

    /**
     * Requires that the actor may still act on cases of a type: whose unit has ended may act on
     * few.
     *
     * @throws org.beian.law.RequestRejected when it may not
     */
    default void requireMayAct(String caseType) {}
}

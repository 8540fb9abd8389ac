package org.beian.law;

import org.assertj.core.api.Condition;

/** Conditions on what a procedure throws: a rejection is known by its refusal. */
public final class Rejections {

    private Rejections() {}

    public static Condition<Throwable> rejectedAs(Refusal refusal) {
        return new Condition<>(
                thrown ->
                        thrown instanceof RequestRejected rejected && rejected.refusal() == refusal,
                "rejected as %s",
                refusal.name());
    }
}

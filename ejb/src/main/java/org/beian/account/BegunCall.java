package org.beian.account;

import java.util.Optional;

/**
 * What to do with a call: carry it out under the claim, or repeat the answer.
 *
 * @param claim null when there is an answer
 */
public record BegunCall(CallClaim claim, Optional<CallAnswer> answer) {

    static BegunCall mine(CallClaim claim) {
        return new BegunCall(claim, Optional.empty());
    }

    static BegunCall repeated(CallAnswer answer) {
        return new BegunCall(null, Optional.of(answer));
    }
}

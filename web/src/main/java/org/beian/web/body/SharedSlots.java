package org.beian.web.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places that many share: a few at once, and fewer for each who asks. Nobody waits for one. */
final class SharedSlots {

    private final int all;
    private final Map<String, Integer> taken = new HashMap<>();
    private int sum;

    /**
     * Part of the places that one may take.
     *
     * @param of whose it is, such as an account or an address
     */
    record Share(String of, int most) {}

    SharedSlots(int all) {
        this.all = all;
    }

    /**
     * Takes a place, which the caller gives back by {@link #leave} with the same shares.
     *
     * @return false when all places, or those of one of the shares, are taken
     */
    synchronized boolean enter(List<Share> shares) {
        if (sum >= all || shares.stream().anyMatch(this::isUsedUp)) {
            return false;
        }
        sum++;
        shares.forEach(share -> taken.merge(share.of, 1, Integer::sum));
        return true;
    }

    private boolean isUsedUp(Share share) {
        return taken.getOrDefault(share.of, 0) >= share.most;
    }

    synchronized void leave(List<Share> shares) {
        sum--;
        shares.forEach(share -> taken.computeIfPresent(share.of, (of, n) -> n == 1 ? null : n - 1));
    }
}

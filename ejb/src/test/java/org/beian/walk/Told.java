package org.beian.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Model of the letters, events and mails of an act, and of the matters that wait for somebody. */
final class Told {

    static final String SPONSOR = "sponsor";

    /** Who buys domains. */
    static final String BUYER = "buyer";

    /** In the place of a letter that a mail has not. */
    static final String NONE = "-";

    private final List<String> act = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final Set<String> withoutAddress = new HashSet<>();

    /** Numbers of letters by issuer, none of which is served. */
    private final Map<String, Integer> letters = new TreeMap<>();

    static String letterLine(String kind, String by, String to) {
        return "letter " + kind + " by " + by + " to " + to;
    }

    static String eventLine(String type, String to) {
        return "event " + type + " to " + to;
    }

    static String mailLine(String letter, String to) {
        return "mail with " + letter + " to " + to;
    }

    static String matterLine(String kind, String of) {
        return kind + " at " + of;
    }

    void letter(String kind, String by, String to) {
        act.add(letterLine(kind, by, to));
        letters.merge(by, 1, Integer::sum);
    }

    void event(String type, String... to) {
        for (String each : to) {
            act.add(eventLine(type, each));
        }
    }

    void mail(String letter, String... to) {
        for (String each : to) {
            if (!withoutAddress.contains(each)) {
                act.add(mailLine(letter, each));
            }
        }
    }

    /** Somebody gets no mails. */
    void hasNoAddress(String party) {
        withoutAddress.add(party);
    }

    /** An event, and a mail without a letter. */
    void word(String type, String to) {
        event(type, to);
        mail(NONE, to);
    }

    /** A letter, with an event and a mail about it. */
    void notice(String kind, String type, String by, String to) {
        letter(kind, by, to);
        event(type, to);
        mail(kind, to);
    }

    /** What the act told, in the order of the texts; the next act begins. */
    List<String> take() {
        List<String> told = act.stream().sorted().toList();
        act.clear();
        return told;
    }

    /** A matter waits for somebody from now on. */
    void waits(String kind, String of) {
        waiting.add(matterLine(kind, of));
    }

    /** One such matter waits no longer. */
    void isDone(String kind, String of) {
        if (!waiting.remove(matterLine(kind, of))) {
            throw new IllegalStateException(matterLine(kind, of) + " does not wait");
        }
    }

    /** What waits, the service of letters among it. */
    List<String> matters() {
        List<String> all = new ArrayList<>(waiting);
        letters.forEach(
                (by, number) ->
                        all.addAll(Collections.nCopies(number, matterLine("LETTER_SERVICE", by))));
        return all;
    }
}

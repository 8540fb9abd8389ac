package org.beian.durability.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beian.support.DeskClient;
import org.beian.support.IssuedKeys;
import org.beian.support.RunningSystem;

/** Callers of every role: programs with a key of their own, people with a session. */
final class Callers {

    /** Persons by the role that a program of theirs has. */
    private static final Map<String, String> PERSONS = new LinkedHashMap<>();

    static {
        PERSONS.put("SPONSOR", "sponsor");
        PERSONS.put("PROVIDER", "provider");
        PERSONS.put("CLERK", "clerk-bj");
        PERSONS.put("REVIEWER", "reviewer-bj");
        PERSONS.put("MINISTRY", "ministry");
        PERSONS.put("IP_UNIT", "ipunit");
        PERSONS.put("REGISTRY", "cnnic");
        PERSONS.put("REGISTRAR", "registrar");
    }

    private final RunningSystem system;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<String, DeskClient> sessions = new LinkedHashMap<>();

    Callers(RunningSystem system) {
        this.system = system;
        PERSONS.forEach((role, person) -> keys.put(role, IssuedKeys.key(system, person, "")));
        keys.put("no such key", "no-such-key");
    }

    List<String> roles() {
        List<String> roles = new ArrayList<>(keys.keySet());
        roles.add("nobody");
        return roles;
    }

    /** Lets a program of the role call; nobody has no key. */
    void call(Attempt attempt, String role) {
        if (keys.containsKey(role)) {
            attempt.with("Authorization", "Bearer " + keys.get(role));
        }
    }

    /** The session of a person; nobody's is new each time. */
    synchronized DeskClient session(String user) {
        return user.equals("nobody")
                ? DeskClient.anybody(system)
                : sessions.computeIfAbsent(user, name -> DeskClient.signIn(system, name));
    }

    /** A page as it is, for a person who signs in again when an attempt has ended the session. */
    synchronized String page(String user, String path) {
        DeskClient.Page page = session(user).get(path);
        if (!user.equals("nobody") && page.location().equals("/login.xhtml")) {
            sessions.remove(user);
            page = session(user).get(path);
        }
        return page.text();
    }
}

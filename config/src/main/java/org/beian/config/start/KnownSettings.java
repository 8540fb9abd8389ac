package org.beian.config.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names of all settings, with the values that hold where nothing is set. */
final class KnownSettings {

    /** Least memory for the hash of a password in KiB (OWASP Password Storage, Argon2id). */
    static final int LEAST_PASSWORD_MEMORY = 19_456;

    static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    Map.entry("beian.demo", "false"),
                    Map.entry("beian.demo.history", "false"),
                    Map.entry("beian.dev", "false"),
                    Map.entry("beian.dev.sources", "."),
                    Map.entry("beian.dev.debugPort", "5005"),
                    Map.entry("beian.data", ".data"),
                    Map.entry("beian.db", "derby"),
                    Map.entry("beian.db.host", "localhost"),
                    Map.entry("beian.db.port", "5432"),
                    Map.entry("beian.db.name", "beian"),
                    Map.entry("beian.db.sslmode", "prefer"),
                    Map.entry("beian.db.sslrootcert", ""),
                    Map.entry("beian.db.connectSeconds", "10"),
                    Map.entry("beian.db.socketSeconds", "0"),
                    Map.entry("beian.db.pool", "32"),
                    Map.entry("beian.db.poolWaitSeconds", "60"),
                    Map.entry("beian.db.lookEvery", "PT10S"),
                    Map.entry("beian.db.waitSeconds", "5"),
                    Map.entry("beian.db.user", "beian_app"),
                    Map.entry("beian.db.password", ""),
                    Map.entry("beian.db.owner", "beian_owner"),
                    Map.entry("beian.db.ownerPassword", ""),
                    Map.entry("beian.http.address", "127.0.0.1"),
                    Map.entry("beian.http.port", "8080"),
                    Map.entry(NetworkSettings.PROXIES, ""),
                    Map.entry("beian.smtp.port", "25"),
                    Map.entry("beian.smtp.user", ""),
                    Map.entry("beian.smtp.password", ""),
                    Map.entry("beian.smtp.starttls", ""),
                    Map.entry("beian.smtp.from", "beian@localhost"),
                    Map.entry("beian.call.silence", "PT1M"),
                    Map.entry("beian.cluster", "none"),
                    Map.entry("beian.cluster.interfaces", "127.0.0.1"),
                    Map.entry("beian.figures.age", "PT1M"),
                    Map.entry("beian.figures.wait", "PT1S"),
                    Map.entry("beian.job.silence", "PT1M"),
                    Map.entry("beian.job.stuck", "PT5M"),
                    Map.entry("beian.memory", "1g"),
                    Map.entry("beian.session.form", "PT12H"),
                    Map.entry("beian.session.idle", "PT30M"),
                    Map.entry("beian.session.visitor", "PT5M"),
                    Map.entry("beian.session.visitors", "20000"),
                    Map.entry("beian.session.visitorsOfSource", "200"),
                    Map.entry(NetworkSettings.METRICS_ADDRESSES, "127.0.0.1,::1"),
                    Map.entry(NetworkSettings.METRICS_KEY, ""),
                    Map.entry("beian.jvmOptions", ""),
                    Map.entry("beian.reminders.every", "PT10M"),
                    Map.entry("beian.log.format", "text"),
                    Map.entry("beian.log.size", "10m"),
                    Map.entry("beian.log.files", "30"),
                    Map.entry("beian.log.console", "false"),
                    Map.entry("beian.quickStart", ""),
                    Map.entry("beian.password.memory", "" + LEAST_PASSWORD_MEMORY),
                    Map.entry("beian.startSeconds", "180"));

    /** Settings that have no value of their own here: another one's, or that of the application. */
    private static final List<String> WITHOUT_DEFAULT =
            List.of(
                    "beian.administrator.lost",
                    NetworkSettings.BASE_URL,
                    "beian.clock.offset",
                    "beian.home",
                    "beian.imports",
                    "beian.look.port",
                    "beian.mail.attempts",
                    "beian.mail.claim",
                    "beian.mail.mode",
                    "beian.mail.pauses",
                    "beian.operator.mailTo",
                    "beian.smtp.host",
                    "beian.trail.checkpoints",
                    "beian.trail.keyFile",
                    "beian.trail.mailTo");

    private KnownSettings() {}

    /** The names of all settings. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(WITHOUT_DEFAULT);
        names.addAll(DEFAULTS.keySet());
        return names;
    }

    /**
     * Whether the value is passed on in the environment only, where other people cannot read it.
     */
    static boolean secret(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("password")
                || name.equals(NetworkSettings.METRICS_KEY);
    }

    /** The environment's name of a setting. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}

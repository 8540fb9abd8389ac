package org.beian.filing.record;

import java.time.Instant;
import java.util.List;
import org.beian.filing.register.RegisterState;

/** Website on a record card. */
public record WebsiteLine(
        long id,
        String filingNumber,
        String name,
        List<String> domains,
        RegisterState state,
        Instant filedAt) {}

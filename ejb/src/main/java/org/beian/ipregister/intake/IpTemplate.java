package org.beian.ipregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.beian.code.CodeTables;
import org.beian.code.Regions;
import org.beian.intake.formats.file.FileTemplate;
import org.beian.intake.formats.file.FileTemplate.Code;
import org.beian.ipregister.record.IpAction;
import org.beian.ipregister.record.IpMode;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.law.Shanghai;

/**
 * Template of files of addresses: an allocation of example addresses, and the codes of the columns.
 */
@ApplicationScoped
class IpTemplate {

    @Inject CodeTables codes;
    @Inject Regions regions;
    @Inject Clock clock;

    FileTemplate template() {
        List<Code> natures =
                codes.validOn("natures", Shanghai.date(clock.instant())).stream()
                        .map(row -> new Code(row.code(), row.nameZh()))
                        .toList();
        List<Code> provinces =
                regions.below(null).stream()
                        .map(region -> new Code(region.code(), region.name()))
                        .toList();
        return new FileTemplate(
                FileTemplate.example(IpTemplate.class, "example.properties"),
                Map.of(
                        "action", Code.of(IpAction.values()),
                        "record", Code.of(IpRecordKind.values()),
                        "status", Code.of(IpStatus.values()),
                        "mode", Code.of(IpMode.values()),
                        "nature", natures,
                        "province", provinces));
    }
}

package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.code.Region;
import org.beian.code.Regions;

/** Search for regions by name or code, for the field of type {@code region}. */
@Named
@RequestScoped
public class RegionPicker {

    private static final int MOST = 20;

    @Inject Regions regions;

    /** Codes of regions whose name contains a text, or whose code begins with it. */
    public List<String> complete(String text) {
        String wanted = text == null ? "" : text.strip();
        return regions.all().stream()
                .filter(
                        region ->
                                region.name().contains(wanted) || region.code().startsWith(wanted))
                .limit(MOST)
                .map(Region::code)
                .toList();
    }

    /** Name of a region below those above it; empty for no region. */
    public String name(String code) {
        return regions.find(code).map(this::path).orElse("");
    }

    private String path(Region region) {
        String above = name(region.parent());
        return above.isEmpty() ? region.name() : above + " " + region.name();
    }
}

package org.beian.web.view.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AccountsTextsTest {

    private static final Pattern KEY = Pattern.compile("ma\\['([A-Za-z.]+)'\\]");
    private static final List<String> PAGES =
            List.of("password.xhtml", "setup.xhtml", "admin/accounts.xhtml", "admin/account.xhtml");

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        Properties chinese = texts("zh_CN");
        assertThat(texts("en").keySet()).isEqualTo(chinese.keySet());
        assertThat(chinese.values()).doesNotContain("");
    }

    @Test
    void hasTheTextsOfItsPages() throws IOException {
        TreeSet<Object> wanted = new TreeSet<>();
        for (String page : PAGES) {
            Matcher keys = KEY.matcher(Files.readString(Path.of("src/main/webapp", page)));
            while (keys.find()) {
                wanted.add(keys.group(1));
            }
        }
        assertThat(wanted).isNotEmpty();
        assertThat(texts("en").keySet()).containsAll(wanted);
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String bundle = "/org/beian/web/Accounts_" + language + ".properties";
        try (InputStream file = AccountsTextsTest.class.getResourceAsStream(bundle)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

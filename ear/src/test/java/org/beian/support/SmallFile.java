package org.beian.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.beian.support.files.RegisterUnits;

/** Files of a few rows for the registers of addresses and domains. */
public final class SmallFile {

    public static final List<String> REGISTERS = List.of("ip", "domains");

    private static final String PERSON = "示例,示例路,110000,110100,a@example.cn,010-66412345";

    private SmallFile() {}

    /** The names of the columns. */
    public static String header(String register) {
        return register.equals("ip")
                ? "action,record,start,end,upstream,note"
                : "action,domain,registered,expires,registrantName,registrantAddress,registrantProvince,"
                        + "registrantCity,registrantEmail,registrantPhone,adminName,adminAddress,adminProvince,"
                        + "adminCity,adminEmail,adminPhone,registrar,nameServers,eventDate,registrantOrganisation,adminOrganisation";
    }

    /** A good row; the number tells it from others. */
    public static String row(String register, int number) {
        return register.equals("ip")
                ? "ADD,SOURCE,21.%1$d.%2$d.0,21.%1$d.%2$d.255,APNIC,示例"
                        .formatted(number >> 8, number & 0xff)
                : domain("bad" + number + ".com", "2020-01-01");
    }

    /** A row of domains that is good but for what is given. */
    public static String domain(String name, String registered) {
        return "ADD,%s,%s,2030-01-01,%s,%s,示例,ns.example.com,,示例,示例"
                .formatted(name, registered, PERSON, PERSON);
    }

    /** So many good rows below the names of the columns. */
    public static String of(String register, int rows) {
        return of(register, 1, rows);
    }

    /** So many good rows from a number on, below the names of the columns. */
    public static String of(String register, int from, int rows) {
        StringBuilder file = new StringBuilder(header(register)).append('\n');
        for (int i = from; i < from + rows; i++) {
            file.append(row(register, i)).append('\n');
        }
        return file.toString();
    }

    /** A client that may file, of a unit for which the demonstration reports nothing. */
    public static Api api(RunningSystem system, String register) {
        return system.api(
                register.equals("ip")
                        ? RegisterUnits.HEADQUARTERS
                        : RegisterUnits.REGISTRARS.get(4));
    }

    public static Api.Answer send(
            RunningSystem system, String register, String query, byte[] file) {
        return send(system, register, query, 1, file);
    }

    /** Sends a file; a report of domains has this number. */
    public static Api.Answer send(
            RunningSystem system, String register, String query, int sequence, byte[] file) {
        List<String> options = new ArrayList<>();
        if (register.equals("domains")) {
            options.add("type=delta");
            options.add("sequence=" + sequence);
        }
        if (!query.isEmpty()) {
            options.add(query);
        }
        return api(system, register)
                .post(
                        BulkClient.IMPORTS + "/" + register + "?" + String.join("&", options),
                        file,
                        "Content-Type",
                        "application/octet-stream");
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

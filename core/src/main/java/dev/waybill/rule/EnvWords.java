package dev.waybill.rule;

import dev.waybill.value.Slip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words in the name of an environment variable, and those among them that are misspelt. */
final class EnvWords {
    /** Long enough that one slip does not lead to another word; those that are other words stand in {@link #OTHERS}. */
    private static final List<String> LONG = List.of(
            "ADDRESS",
            "AUTHENTICATION",
            "BOOTSTRAP",
            "CERTIFICATE",
            "CONNECTION",
            "CREDENTIAL",
            "CREDENTIALS",
            "DATABASE",
            "DATASOURCE",
            "DIRECTORY",
            "ENDPOINT",
            "ENVIRONMENT",
            "HOSTNAME",
            "KEYSTORE",
            "NAMESPACE",
            "PASSPHRASE",
            "PASSWORD",
            "POSTGRES",
            "POSTGRESQL",
            "RABBITMQ",
            "REPOSITORY",
            "TRUSTSTORE",
            "USERNAME");

    /** Of these only two swapped neighbours are a slip: a letter more or less makes another word of some. */
    private static final List<String> SHORT = List.of(
            "ACCESS",
            "BROKER",
            "BUCKET",
            "CLIENT",
            "CLUSTER",
            "CONFIG",
            "DRIVER",
            "KAFKA",
            "MARIADB",
            "MONGO",
            "MONGODB",
            "MYSQL",
            "PASSWD",
            "PROFILE",
            "PROXY",
            "REDIS",
            "REGION",
            "REGISTRY",
            "SCHEMA",
            "SECRET",
            "SERVER",
            "SERVICE",
            "SPRING",
            "TIMEOUT",
            "TOKEN");

    private static final Set<String> OTHERS = Set.of(
            "ADDRESSS",
            "ADDRESSES",
            "CONNECTIONS",
            "DATABASES",
            "DATASOURCES",
            "ENDPOINTS",
            "HOSTNAMES",
            "NAMESPACED",
            "NAMESPACES",
            "PASSWORDS",
            "POSTGRE",
            "USERNAMES",
            "KEYSTORES",
            "TRUSTSTORES",
            "CERTIFICATES",
            "PASSPHRASES",
            "ENVIRONMENTS",
            "REDRESS");

    private static final Set<String> RIGHT = right();

    private EnvWords() {}

    /** The words of a name in upper case: {@code SPRING_DATASOURCE_URL}, {@code dbPassword}, {@code db.password}. */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((!letter || hump) && word.length() > 0) {
                words.add(word.toString().toUpperCase(Locale.ROOT));
                word.setLength(0);
            }
            if (letter) {
                word.append(c);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString().toUpperCase(Locale.ROOT));
        }
        return words;
    }

    private static Set<String> right() {
        Set<String> right = new HashSet<>(OTHERS);
        right.addAll(LONG);
        right.addAll(SHORT);
        return right;
    }

    /** The word that a slip made this one from; empty where it is none. */
    static String meant(String word) {
        String letters = withoutNumber(word);
        if (letters.length() < 5 || RIGHT.contains(letters)) {
            return "";
        }
        for (String right : LONG) {
            if (Slip.isOne(letters, right)) {
                return right + word.substring(letters.length());
            }
        }
        for (String right : SHORT) {
            if (Slip.isSwap(letters, right)) {
                return right + word.substring(letters.length());
            }
        }
        return "";
    }

    /** The word as it was meant: itself where it is no slip. */
    static String corrected(String word) {
        String meant = meant(word);
        return meant.isEmpty() ? word : meant;
    }

    /** A word without the number after it: {@code PASSWORD2}. */
    static String withoutNumber(String word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }
}

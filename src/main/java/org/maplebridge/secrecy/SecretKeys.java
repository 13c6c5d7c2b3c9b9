package org.maplebridge.secrecy;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.maplebridge.database.RefusedStart;

/** Keys by their names. The first one is used for all that is closed from now on. */
final class SecretKeys {

    static final int LENGTH = 32;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,20}");

    private final Map<String, SecretKey> byName = new LinkedHashMap<>();

    private SecretKeys() {}

    /** Refuses to start with a key that is none; the key itself is told to nobody. */
    static SecretKeys of(List<String> lines) {
        SecretKeys keys = new SecretKeys();
        lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(keys::add);
        return keys;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon);
        byte[] key = decoded(line.substring(colon + 1));
        if (!NAME.matcher(name).matches() || key.length != LENGTH || byName.containsKey(name)) {
            throw new RefusedStart(
                    "第 %d 个保密密钥不合格式。".formatted(byName.size() + 1),
                    "Secret key number %d is malformed.".formatted(byName.size() + 1),
                    "每个密钥写作“名称:base64”，名称为 1 至 20 个字母、数字或连字符且不重复，密钥为 32 字节，可用 openssl rand -base64 32 生成。"
                            + " Give each key as name:base64 of 32 bytes, every name once.");
        }
        byName.put(name, new SecretKeySpec(key, "AES"));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    Optional<String> current() {
        return byName.keySet().stream().findFirst();
    }

    Optional<SecretKey> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}

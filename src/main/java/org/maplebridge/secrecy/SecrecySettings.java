package org.maplebridge.secrecy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys for what is stored closed. Without any the embedded database has its own in the data folder; an external
 * database has none.
 *
 * @param keys each {@code name:base64 of 32 bytes}; the first closes, the others only open what they closed before
 */
@ConfigurationProperties("maplebridge.secrecy")
record SecrecySettings(@DefaultValue List<String> keys) {}

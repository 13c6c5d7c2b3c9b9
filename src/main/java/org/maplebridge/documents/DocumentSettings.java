package org.maplebridge.documents;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Chinese type is found, {@code maplebridge.documents.*}.
 *
 * @param font a TrueType file to take, whatever else is there; empty to search
 * @param boldFont the same for titles; empty to search, or to thicken the other where none is found
 * @param fontFolders folders to search with all below them, the first find counts; {@code ~} is the home folder
 * @param fontNames file names to look for, the best first
 * @param boldFontNames file names to look for, the best first
 */
@ConfigurationProperties("maplebridge.documents")
record DocumentSettings(
        @DefaultValue("") String font,
        @DefaultValue("") String boldFont,

        @DefaultValue({"fonts", "~/.fonts", "~/.local/share/fonts", "/usr/local/share/fonts", "/usr/share/fonts"})
        List<String> fontFolders,

        @DefaultValue({"LXGWWenKai-Regular.ttf", "LXGWWenKaiGB-Regular.ttf", "simfang.ttf", "FangSong.ttf"})
        List<String> fontNames,

        @DefaultValue({"LXGWWenKai-Bold.ttf", "LXGWWenKaiGB-Medium.ttf", "simhei.ttf"})
        List<String> boldFontNames) {}

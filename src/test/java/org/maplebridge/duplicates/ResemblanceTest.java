package org.maplebridge.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResemblanceTest {

    private static final Resemblance.Words MINE = LikelyDuplicates.words("石桥村水闸漏水", "水闸漏水，田都淹了。");
    private static final Resemblance.Words AGAIN =
            LikelyDuplicates.words("田淹了没人管", "石桥村的水闸漏水一个月了，已经打过两次电话，村里说没有钱修，请尽快来看一看。");
    private static final Resemblance.Words OTHER = LikelyDuplicates.words("路灯不亮", "村口的路灯不亮，已经打过两次电话，请尽快来看一看。");
    private static final Resemblance.Words LONG = LikelyDuplicates.words(
            "小区物业管理混乱",
            "已经打过两次电话，没有人管。电梯坏了，车位乱停，楼道堆满杂物，水管漏水，绿化没有人剪，垃圾没有人收，都说没有钱修，"
                    + "请尽快来看一看。业主大会开了三次，物业费涨了两次，账目没有公布过，请有关部门查一查，给业主一个答复。");

    @Test
    void theSameIsTheSameAndNothingInCommonIsNothing() {
        Resemblance resemblance = resemblance();
        assertThat(resemblance.of(MINE, MINE)).isCloseTo(1, within(1e-9));
        assertThat(resemblance.of(MINE, LikelyDuplicates.words("工资", "欠薪半年"))).isZero();
        assertThat(resemblance.of(LikelyDuplicates.words("！", "？"), MINE)).isZero();
    }

    @Test
    void rareWordsSayMoreThanWhatEverybodyWritesAndLengthSaysNothing() {
        Resemblance resemblance = resemblance();
        double again = resemblance.of(MINE, AGAIN);
        assertThat(again).isGreaterThan(2 * resemblance.of(AGAIN, OTHER));
        assertThat(again).isGreaterThan(3 * resemblance.of(MINE, LONG));
        assertThat(resemblance.of(AGAIN, MINE)).isCloseTo(again, within(1e-9));
    }

    private static Resemblance resemblance() {
        List<Resemblance.Words> compared = new ArrayList<>(List.of(MINE, AGAIN, OTHER, LONG));
        for (int i = 0; i < 6; i++) {
            compared.add(LikelyDuplicates.words("第" + i + "件", "已经打过两次电话，请尽快来看一看，没有人管。"));
        }
        return new Resemblance(compared);
    }
}

package cz.obzor.mining.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.mining.Amount;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5 mil. Kč | 1500000",
                "250 tis. Kč | 250000",
                "12 000 000,- Kč | 12000000",
                "12 000 000,-- Kč | 12000000",
                "228 000 000 Kč | 228000000",
                "780 000,00 Kč | 780000",
                "12.000.000 Kč | 12000000",
                "2,3 mld. Kč | 2300000000",
                "1 miliarda Kč | 1000000000",
                "5 milionů korun | 5000000",
                "300 tisíc Kč | 300000",
                "cca 70 mil. Kč | 70000000",
                "cca 1,7 mil.Kč | 1700000",
                "do 500 tis. Kč | 500000",
                "až 15 mil. Kč | 15000000",
                "max. 900 000 Kč | 900000",
                "přibližně 49 mil. Kč včetně DPH | 49000000",
                "500 Kč | 500",
                "4,6 mil. Kč (z toho dotace 85 %) | 4600000",
                "0,5 mil. Kč | 500000",
                "50 mil CZK | 50000000",
                "250 tis. | 250000",
                "1,5 mil. | 1500000",
                "od roku 2024 5 mil. Kč | 5000000",
                "v letech 2024–2026 5 mil. Kč | 5000000",
                "1 200 000 Kč ročně | 1200000",
                "600 tis. Kč/rok | 600000"
            })
    void readsASumInANamedValue(String written, long crowns) {
        assertThat(AmountReader.inField(written, 3, null)).singleElement().satisfies(amount -> {
            assertThat(amount.value()).isEqualByComparingTo(BigDecimal.valueOf(crowns));
            assertThat(amount.upTo()).isNull();
            assertThat(amount.currency()).isEqualTo("CZK");
            assertThat(amount.page()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2–3 mil. Kč | 2000000 | 3000000",
                "127–169 mil. Kč | 127000000 | 169000000",
                "od 6 do 9 mil. Kč | 6000000 | 9000000",
                "500 tis. až 1 mil. Kč | 500000 | 1000000",
                "1,5 - 2,5 mil. Kč | 1500000 | 2500000",
                "100 000 – 200 000 Kč | 100000 | 200000",
                "2 mil. Kč – 3 mil. Kč | 2000000 | 3000000"
            })
    void readsARange(String written, long from, long to) {
        assertThat(AmountReader.inField(written, 1, null)).singleElement().satisfies(amount -> {
            assertThat(amount.value()).isEqualByComparingTo(BigDecimal.valueOf(from));
            assertThat(amount.upTo()).isEqualByComparingTo(BigDecimal.valueOf(to));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "84 000 EUR | 84000 | EUR",
                "2 920 000 EUR | 2920000 | EUR",
                "1,2 mil. € | 1200000 | EUR",
                "€ 250 000 | 250000 | EUR",
                "EUR 1.5 mil. | 1500000 | EUR",
                "CZK 58.0 million | 58000000 | CZK",
                "EUR 450 thousand | 450000 | EUR",
                "CZK 1,200,000 | 1200000 | CZK",
                "3 500 eur | 3500 | EUR",
                "20 000 USD | 20000 | USD",
                "$ 5 000 | 5000 | USD"
            })
    void readsOtherCurrencies(String written, long value, String currency) {
        assertThat(AmountReader.inField(written, 1, null)).singleElement().satisfies(amount -> {
            assertThat(amount.value()).isEqualByComparingTo(BigDecimal.valueOf(value));
            assertThat(amount.currency()).isEqualTo(currency);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Náklady v tis. Kč | 255 000 | 255000000",
                "Odhad nákladů (tis. Kč) | 470 | 470000",
                "Náklady [mil. Kč] | 1,5 | 1500000",
                "Rozpočet (Kč) | 2000 | 2000",
                "Náklady v tis. Kč | cca 300 | 300000",
                "Náklady v tis. Kč | 1,5 mil. Kč | 1500000",
                "Náklady v tisících korun | 120 | 120000",
                "Cost (EUR) | 3 000 | 3000"
            })
    void takesTheUnitFromTheHeadWhereTheCellHasNone(String head, String cell, long value) {
        assertThat(AmountReader.inField(cell, 1, MoneyUnit.in(head)))
                .extracting(Amount::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.valueOf(value));
    }

    @Test
    void readsSeveralSumsOfOneValue() {
        assertThat(values("PD 300 tis. Kč, realizace 5 mil. Kč")).containsExactly("300000", "5000000");
        assertThat(values("celkem 12 000 000 Kč; z toho dotace 10 000 000 Kč")).containsExactly("12000000", "10000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bude upřesněno",
                "bude upřesněno na základě PD",
                "dle rozpočtu",
                "nebyly stanoveny",
                "–",
                "",
                "0 Kč",
                "v rámci rozpočtu OMM",
                "1,5,3 mil. Kč",
                "999 999 999 999 mld. Kč",
                "12 km",
                "2025",
                "5 ks",
                "15 %"
            })
    void saysNothingWhereNoSumIsStated(String written) {
        assertThat(AmountReader.inField(written, 1, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zakázky nad 500 000 Kč schvaluje rada.",
                "Limit pro veřejné zakázky malého rozsahu je 2 mil. Kč.",
                "Zadavatel požaduje jistotu ve výši 100 000 Kč.",
                "Vratná kauce činí 5 000 Kč.",
                "Příspěvek lze získat až do výše 50 000 Kč.",
                "Poplatek za komunální odpad bude 900 Kč.",
                "Úspora dosáhne 1,2 mil. Kč ročně.",
                "Cena tepla je 650 Kč/GJ.",
                "Dotace 15 000 Kč na žáka.",
                "Opraveno bude 250 tis. m2 komunikací.",
                "Město má 12 000 obyvatel a rozpočet je vyrovnaný.",
                "Do sbírky přispělo 300 lidí."
            })
    void leavesOutOfRunningTextWhatIsNoCost(String text) {
        assertThat(AmountReader.inProse(text, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Na opravu škol vyčleníme 40 mil. Kč ročně. | 40000000",
                "Předpokládané náklady činí 228 000 000 Kč a hrazeny budou z OPD. | 228000000",
                "Limit je znám. Náklady jsou 3 mil. Kč. | 3000000",
                "Stavba za 1,3 mld. Kč začne v roce 2026. | 1300000000"
            })
    void findsACostInRunningText(String text, long crowns) {
        assertThat(AmountReader.inProse(text, 1))
                .extracting(Amount::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.valueOf(crowns));
    }

    @Test
    void isNotHeldUpByLongLines() {
        String digits = "1 ".repeat(5_000);
        String money = "12 000 000,- Kč, ".repeat(600);
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            AmountReader.inProse(digits, 1);
            AmountReader.inProse(digits + " Kč", 1);
            assertThat(AmountReader.inProse(money, 1)).hasSize(1);
            AmountReader.inField("9".repeat(10_000), 1, null);
        });
    }

    private static List<String> values(String text) {
        return AmountReader.inField(text, 1, null).stream()
                .map(amount -> amount.value().toPlainString())
                .toList();
    }
}

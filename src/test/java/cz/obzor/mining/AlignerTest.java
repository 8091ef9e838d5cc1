package cz.obzor.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignerTest {
    private final Aligner aligner = Aligner.to(List.of(
            target("ZPO1", "Digitální veřejná správa je služba lidem", "portál občana", "otevřená data"),
            target("A2", "Vzdělávání", "škola"),
            target("B2", "Partnerská spolupráce v energetice", "energetické společenství", "fotovolta*"),
            target("B4", "Spolehlivá ICT infrastruktura", "optická síť"),
            target("C1", "Ochrana přírody a krajiny"),
            target("C3", "Doprava a mobilita vstřícná lidem")));

    @Test
    void followsCuratedTermsInAnyForm() {
        assertThat(aligner.align("Zřízení portálu občana", null, List.of()))
                .extracting(Alignment::target)
                .containsExactly("ZPO1");
        assertThat(aligner.align("Založení energetického společenství", "Využije fotovoltaické elektrárny.", List.of()))
                .extracting(Alignment::target)
                .containsExactly("B2");
    }

    @Test
    void followsRareWordsSharedWithTheTarget() {
        assertThat(aligner.align("Revitalizace krajiny a ochrana přírodních biotopů", null, List.of()))
                .singleElement()
                .satisfies(alignment -> {
                    assertThat(alignment.target()).isEqualTo("C1");
                    assertThat(alignment.confidence()).isGreaterThan(0.6);
                    assertThat(alignment.because()).contains("krajiny");
                });
    }

    @Test
    void usesTheHeadingsAbove() {
        assertThat(aligner.align("Výkup pozemků", null, List.of("Doprava a mobilita", "Rekonstrukce terminálu")))
                .extracting(Alignment::target)
                .containsExactly("C3");
    }

    @Test
    void staysSilentWhereNothingSpeaksClearly() {
        assertThat(aligner.align("Oprava střechy radnice", null, List.of())).isEmpty();
        assertThat(aligner.align("Moderní infrastruktura", null, List.of())).isEmpty();
        assertThat(aligner.align("", "", List.of())).isEmpty();
        assertThat(Aligner.to(List.of()).align("Doprava", null, List.of())).isEmpty();
    }

    @Test
    void isLessSureOfOneSharedWord() {
        assertThat(aligner.align("Udržitelná doprava", null, List.of()))
                .singleElement()
                .satisfies(alignment -> assertThat(alignment.confidence()).isLessThanOrEqualTo(0.6));
    }

    private static AlignmentTarget target(String id, String title, String... terms) {
        return new AlignmentTarget(id, title, "", List.of(), List.of(terms));
    }
}

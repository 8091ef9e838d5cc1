package cz.obzor.mining.topic;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.PlaceNames;
import cz.obzor.mining.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicReaderTest {
    private static final MiningKnowledge KNOWLEDGE = MiningKnowledge.shipped(PlaceNames.none());

    /// Made examples, none of them from the development documents.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zřízení pásem placeného stání pro rezidenty a nová parkoviště | mobility",
                "Nízkopodlažní tramvaje a zastávky bez schodů | mobility",
                "Dobíjecí stanice pro elektromobily u nákupního centra | mobility",
                "Elektronická podatelna a portál občana | egovernment",
                "Zveřejňování datových sad v národním katalogu otevřených dat | egovernment",
                "Zateplení domu s pečovatelskou službou a výměna kotle | energy",
                "Fotovoltaická elektrárna na střeše sportovní haly a bateriové úložiště | energy",
                "Třídění bioodpadu a nové kontejnery na textil | circular",
                "Přístavba základní školy a nové učebny | education",
                "Výstavba domova pro seniory | health-social",
                "Nábor praktického lékaře do obvodní ordinace | health-social",
                "Startovací byty pro mladé rodiny | social-cohesion",
                "Bezbariérový vstup do domu služeb | social-cohesion",
                "Rozšíření městské policie a kamerového systému | safety",
                "Nové vybavení jednotky dobrovolných hasičů | safety",
                "Oprava kulturního domu a letního kina | culture-leisure",
                "Dětské hřiště v parku | culture-leisure",
                "Workoutové hřiště a pumptrack pro mládež | culture-leisure",
                "Podpora začínajících podnikatelů v inkubátoru | business",
                "Turistické informační centrum a nové naučné stezky | tourism",
                "Výsadba stromů v ulicích | green-blue",
                "Kanalizace a čistírna odpadních vod v místní části | green-blue",
                "Hospodaření s dešťovou vodou u veřejných budov | green-blue",
                "Obnova remízků a polních cest | nature",
                "Pravidelný úklid a nový mobiliář náměstí | public-space",
                "Změna územního plánu a regulační plán centra | public-space",
                "Adaptace na změnu klimatu a snížení emisí CO2 | climate",
                "Participativní rozpočet a veřejná projednání | cohesion",
                "Optická síť a vysokorychlostní internet v celém městě | ict",
                "Školení úředníků a profesní rozvoj zaměstnanců úřadu, lidské zdroje | human-capital",
                "Kurzy počítačové gramotnosti proti digitálnímu vyloučení | inclusion",
                "Partnerská města a výměna zkušeností v zahraničí | exchange"
            })
    void tellsTheDomainOfAMeasure(String title, String domain) {
        assertThat(codes(title, List.of(), Topic.SMART_DOMAIN).getFirst()).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sestavíme vyrovnaný rozpočet a snížíme dluh města",
                "Aktualizace jednacího řádu zastupitelstva",
                "Pravidla pro pronájem nebytových prostor"
            })
    void givesNoTopicToFinancePropertyAndProcedure(String title) {
        assertThat(codes(title, List.of(), Topic.SMART_DOMAIN)).isEmpty();
    }

    @Test
    void letsTheHeadingDecideWhereTheWordsOfTheNodeSayNothing() {
        assertThat(codes("Zpracování studie", List.of("Doprava a mobilita"), Topic.SMART_DOMAIN))
                .containsExactly("mobility");
        assertThat(codes("Zpracování studie", List.of(), Topic.SMART_DOMAIN)).isEmpty();
    }

    @Test
    void givesAHeadingThatJoinsAreasBothOfThem() {
        assertThat(codes("Vzdělávání a zdraví", List.of(), Topic.SMART_DOMAIN))
                .containsExactlyInAnyOrder("education", "health-social");
    }

    @Test
    void saysWhichWordsLedToIt() {
        assertThat(KNOWLEDGE.topics("Rekonstrukce školní jídelny", "", List.of()))
                .filteredOn(topic -> topic.code().equals("education"))
                .singleElement()
                .satisfies(topic -> assertThat(topic.because()).containsExactly("školní jídelny"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Výstavba nové mateřské školy | 4 | 4.2",
                "Nákup elektrobusů městské hromadné dopravy | 11 | 11.2",
                "Výměna svítidel a zateplení úřadu, energetické úspory | 7 | 7.3",
                "Nová čistírna odpadních vod | 6 | 6.3",
                "Třídění a recyklace odpadu | 12 | 12.5"
            })
    void tellsTheDevelopmentGoalWithItsTarget(String title, String goal, String target) {
        assertThat(codes(title, List.of(), Topic.SDG)).contains(goal, target);
    }

    private static List<String> codes(String title, List<String> path, String scheme) {
        return KNOWLEDGE.topics(title, "", path).stream()
                .filter(topic -> topic.scheme().equals(scheme))
                .map(Topic::code)
                .toList();
    }
}

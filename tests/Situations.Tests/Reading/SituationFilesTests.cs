using LowIncomeMonitor.Matching.Rules;
using LowIncomeMonitor.Matching.Tests.Rules;

namespace LowIncomeMonitor.Situations.Tests.Reading;

public sealed class SituationFilesTests
{
    [Fact]
    public void Load_ManyFaults_NamesAllOfThemWithTheirLines()
    {
        using var folder = new RulesFolder().With("situations/R03.yaml", """
            rule: R03
            region: "421281101"
            area: rural
            situations:
              - title: { zh: 车, en: A car }
                members:
                  - { who: father, relation: uncle, programme: dibao, enrolled_on: 2020-01-01 }
                  - { who: father, relation: head, programme: dibao, enroled_on: 2020-01-01 }
                vehicles:
                  - { of: mother, kind: car, registered_on: 2022-13-01 }
                expect:
                  - { of: father, verdict: applies }
                  - { of: father, verdict: perhaps, level: red }
              - title: { zh: 无 }
                on: 2023-12-29
                cars: []
            """);

        var faults = Assert.Throws<RulesFilesException>(() => SituationFiles.Load(folder.Path)).Faults;

        AssertFault(faults, 5, "'on'");
        AssertFault(faults, 7, "uncle");
        AssertFault(faults, 8, "twice");
        AssertFault(faults, 8, "enroled_on");
        AssertFault(faults, 10, "mother");
        AssertFault(faults, 10, "registered_on");
        AssertFault(faults, 12, "level");
        AssertFault(faults, 13, "perhaps");
        AssertFault(faults, 14, "'en'");
        AssertFault(faults, 14, "members");
        AssertFault(faults, 14, "expect");
        AssertFault(faults, 16, "cars");
    }

    [Fact]
    public void Load_FileOfAnotherRule_IsRefused()
    {
        using var folder = new RulesFolder().With("situations/R04.yaml", "rule: R03\nsituations: []\n");

        AssertFault(Assert.Throws<RulesFilesException>(() => SituationFiles.Load(folder.Path)).Faults, 1, "R03*.yaml");
    }

    private static void AssertFault(IReadOnlyList<YamlFault> faults, long line, string part) =>
        Assert.Contains(faults, fault => fault.Line == line && fault.What.Contains(part, StringComparison.Ordinal));
}

using LowIncomeMonitor.Domain.Risk.Features;

namespace LowIncomeMonitor.Domain.Tests.Risk;

/// <summary>Holds the list of inputs to what may be asked of a household, by name and by sentence.</summary>
public sealed class FeatureCatalogueTests
{
    /// <summary>What no input may be, nor stand for: words of names, and Chinese words of sentences.</summary>
    private static readonly string[] s_forbidden =
    [
        "ethnic", "nation", "minority", "race", "surname", "family_name", "given_name", "religio", "faith", "mosque", "temple",
        "birthplace", "birth_place", "origin", "native", "hukou", "region_code", "province", "county_code", "postcode", "language",
        "dialect", "citizen", "phone", "plate", "sex", "gender", "clergy", "name_",
        "民族", "少数", "姓氏", "姓名", "宗教", "信仰", "出生地", "籍贯", "户籍地", "方言", "性别", "号码",
    ];

    /// <summary>The whole list, so that nobody adds an input without meeting this test and its reader.</summary>
    private static readonly string[] s_agreed =
    [
        "income_to_line", "persons", "children", "age_of_oldest", "dependants", "workers", "jobs", "job_lost", "severely_disabled",
        "severely_ill", "medical_share", "hospital", "disaster", "death", "higher_schooling", "help_ended", "refused", "relief",
        "town_enrolled",
    ];

    [Fact]
    public void All_Inputs_AreTheAgreedOnes() => Assert.Equal(s_agreed, FeatureCatalogue.All.Select(f => f.Name));

    [Fact]
    public void All_Inputs_StandForNoForbiddenTrait() => Assert.Empty(FeatureCatalogue.All.SelectMany(Offences));

    [Theory]
    [InlineData("surname_frequency", "Frequency")]
    [InlineData("x", "Share of an ethnic minority in the village")]
    public void Offences_ForbiddenInput_IsReported(string name, string sentence) => Assert.NotEmpty(Offences(
        FeatureCatalogue.All[0] with { Name = name, Sentence = new("", sentence) }));

    [Fact]
    public void All_Inputs_SayWhatTheyAreInBothLanguages() => Assert.All(FeatureCatalogue.All, feature =>
    {
        foreach (var text in (Domain.Rules.BilingualText[])[feature.Sentence, feature.Unit, feature.Missing])
        {
            Assert.NotEmpty(text.Zh);
            Assert.NotEmpty(text.En);
        }
    });

    private static IEnumerable<string> Offences(RiskFeature feature) =>
        from word in s_forbidden
        where $"{feature.Name} {feature.Sentence.En} {feature.Sentence.Zh}".Contains(word, StringComparison.OrdinalIgnoreCase)
        select $"{feature.Name}: {word}";
}

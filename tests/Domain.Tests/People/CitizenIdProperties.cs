using FsCheck.Fluent;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Tests.People;

public sealed class CitizenIdProperties
{
    [Fact]
    public void Parse_AnyValidNumber_RevealsTheSameNumberAndParts() => Property.Holds(Numbers.Valid, number =>
    {
        var id = Numbers.Read(number);
        return id.Reveal() == number
            && id.BirthDate.ToString("yyyyMMdd", null) == number[6..14]
            && id.RegionCode.ToString() == number[..6]
            && (id.Sex == Sex.Male) == ((number[16] - '0') % 2 == 1)
            && id == Numbers.Read(id.Reveal())
            && id.ToString() == number[..6] + "********" + number[14..];
    });

    [Fact]
    public void Equality_DifferentNumbers_Differ() =>
        Property.Holds(Numbers.Valid.Two(), pair =>
            (pair.Item1 == pair.Item2) == (Numbers.Read(pair.Item1) == Numbers.Read(pair.Item2)));

    [Fact]
    public void Parse_EverySingleWrongCharacter_IsRefused() => Property.Holds(Numbers.Valid, number =>
        Enumerable.Range(0, 18).All(at => "0123456789X"
            .Where(c => c != number[at])
            .All(c => !CitizenId.Parse(number[..at] + c + number[(at + 1)..]).IsOk)));

    [Fact]
    public void Parse_EverySwapOfUnequalNeighbours_IsRefused() => Property.Holds(Numbers.Valid, number =>
        Enumerable.Range(0, 17)
            .Where(at => number[at] != number[at + 1])
            .All(at => !CitizenId.Parse(number[..at] + number[at + 1] + number[at] + number[(at + 2)..]).IsOk));

    [Fact]
    public void CheckCharacter_EverySingleErrorAndSwap_ChangesIt() => Property.Holds(Numbers.Valid, number =>
    {
        // Without the province and date tests in front, which would hide a weak check.
        var wrong = Enumerable.Range(0, 17).SelectMany(at => "0123456789"
            .Where(c => c != number[at])
            .Select(c => number[..at] + c + number[(at + 1)..17]));
        var swapped = Enumerable.Range(0, 16)
            .Where(at => number[at] != number[at + 1])
            .Select(at => number[..at] + number[at + 1] + number[at] + number[(at + 2)..17]);
        return wrong.Concat(swapped).All(first17 => CheckCharacter.Of(first17) != number[17]);
    });

    [Fact]
    public void Parse_Any15DigitNumber_EqualsItsUpgrade() => Property.Holds(Numbers.Valid15, old =>
    {
        var century = old[12..] is ['9', '9', >= '6'] ? "18" : "19";
        var upgraded = CitizenId.Parse(old);
        return upgraded.Id == Numbers.Read(Numbers.Complete(old[..6] + century + old[6..]))
            && upgraded.Repairs.HasFlag(CitizenIdRepairs.UpgradedFrom15)
            && upgraded.Repairs.HasFlag(CitizenIdRepairs.BornBefore1900) == (century == "18");
    });

    [Fact]
    public void Parse_NumberThatWentThroughADouble_IsNeverTakenForAnother() => Property.Holds(
        Numbers.Valid.Where(number => number[17] != 'X'), number =>
        {
            var through = double.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
            return !CitizenId.Parse(through.ToString("F1", System.Globalization.CultureInfo.InvariantCulture)).IsOk
                && !CitizenId.Parse(through.ToString("R", System.Globalization.CultureInfo.InvariantCulture)).IsOk;
        });

    [Fact]
    public void Parse_ArbitraryText_NeverThrowsAndAcceptsOnlyWhatItCanRepeat() => Property.Holds(Texts.Wild, text =>
    {
        var reading = CitizenId.Parse(text);
        return reading.IsOk
            ? CitizenId.Parse(reading.Id.Reveal()).Id == reading.Id && reading.Reason == ""
            : reading.Id.IsNone && reading.Reason != "";
    });

    [Fact]
    public void Parse_NumberWithScatteredNoise_IsReadOrRefusedButNeverAnother() =>
        Property.Holds(Numbers.Valid.SelectMany(number => Texts.Sprinkled(number).Select(text => (number, text))), pair =>
        {
            var reading = CitizenId.Parse(pair.text);
            return !reading.IsOk || reading.Id.Reveal() == pair.number;
        });
}

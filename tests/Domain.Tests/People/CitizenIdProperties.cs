using FsCheck;
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

    [Fact]
    public void TryReadClean_ValidNumberDamagedOrNot_AcceptsExactlyWhatParseTakesUnrepaired() => Property.Holds(
        from number in Numbers.Valid
        from damage in Gen.Frequency((3, Gen.Constant(number)), (4, Texts.Sprinkled(number)), (4, Changed(number)))
        select damage,
        IsTheSame);

    [Fact]
    public void TryReadClean_ArbitraryText_AcceptsExactlyWhatParseTakesUnrepaired() => Property.Holds(Texts.Wild, IsTheSame);

    [Fact]
    public void BornOnOrBefore_AnyDay_ComparesTheBirthDate() => Property.Holds(
        from number in Numbers.Valid
        from days in Gen.Choose(-400, 400)
        select (Id: Numbers.Read(number), Days: days),
        x => x.Id.BornOnOrBefore(x.Id.BirthDate.AddDays(x.Days)) == (x.Days >= 0));

    /// <summary>One or two characters replaced; the check is put right again half of the time, so that other tests decide.</summary>
    private static Gen<string> Changed(string number) =>
        from at in Gen.Choose(0, 17)
        from also in Gen.Choose(0, 17)
        from c in Gen.Elements("0123456789Xx/:".ToCharArray())
        from d in Gen.Elements("0123456789".ToCharArray())
        from mend in Gen.Elements(true, false)
        let changed = number.Remove(at, 1).Insert(at, c.ToString()).Remove(also, 1).Insert(also, d.ToString())
        select mend && changed[..17].All(char.IsAsciiDigit) ? Numbers.Complete(changed[..17]) : changed;

    private static bool IsTheSame(string text)
    {
        var plain = CitizenId.Parse(text);
        // What is not ASCII is never clean; in a file it is several bytes.
        var clean = CitizenId.TryReadClean(System.Text.Encoding.UTF8.GetBytes(text), out var id);
        return clean ? plain.Repairs == CitizenIdRepairs.None && id == plain.Id
            : id.IsNone && (!plain.IsOk || plain.Repairs != CitizenIdRepairs.None);
    }
}

using FsCheck.Fluent;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Tests.People;

public sealed class PersonNameProperties
{
    [Fact]
    public void Read_ArbitraryText_NeverThrowsAndNeverGivesAnEmptyKey() => Property.Holds(Texts.Wild, text =>
    {
        var reading = PersonName.Read(text);
        return reading.IsOk
            ? reading.Name.Key != "" && reading.Name.LooseKey != "" && reading.Name.Masked != ""
                && reading.Name.Reveal() == text && reading.Reason == ""
            : reading.Name is null && reading.Reason != "";
    });

    [Fact]
    public void Key_OfAKey_IsTheSameKey() => Property.Holds(Texts.Wild, text =>
    {
        if (PersonName.Read(text).Name is not { } name)
            return true;
        var again = PersonName.Read(name.Key);
        return again.IsOk && again.Name.Key == name.Key && again.Name.LooseKey == name.LooseKey
            && again.Name.HasLostCharacters == name.HasLostCharacters && !again.Name.HadPronunciationNotes;
    });

    [Fact]
    public void SafeEquals_EqualKeys_AreAlsoLooselyEqual() => Property.Holds(Texts.Wild.Two(), pair =>
        PersonName.Read(pair.Item1).Name is not { } left || PersonName.Read(pair.Item2).Name is not { } right
        || (left.SafeEquals(right) == right.SafeEquals(left) && (!left.SafeEquals(right) || left.LooseEquals(right))));

    [Fact]
    public void Read_ArbitraryText_AcceptsNoHalfCharacter() => Property.Holds(Texts.Wild, text =>
        !PersonName.Read(text).IsOk || new System.Text.UTF8Encoding(false, true).GetByteCount(text) > 0);
}

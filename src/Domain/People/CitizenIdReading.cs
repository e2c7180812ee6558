namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// The result of reading a text as a citizen number: the number and its repairs, or a defect. Never holds the text.
/// </summary>
public readonly record struct CitizenIdReading
{
    private CitizenIdReading(ReadOutcome outcome, CitizenId id, CitizenIdDefect defect, CitizenIdRepairs repairs) =>
        (Outcome, Id, Defect, Repairs) = (outcome, id, defect, repairs);

    public ReadOutcome Outcome { get; }

    /// <summary>The number; <see cref="CitizenId.IsNone"/> when refused.</summary>
    public CitizenId Id { get; }

    public CitizenIdDefect Defect { get; }

    public CitizenIdRepairs Repairs { get; }

    public bool IsOk => Outcome == ReadOutcome.Ok;

    /// <summary>
    /// An accepted number that ends in three zeros, as a spreadsheet leaves every long number. One damaged number in
    /// eleven passes the check by chance, so where the same source also yields
    /// <see cref="CitizenIdDefect.SpreadsheetRounding"/> this one must not be trusted either.
    /// </summary>
    public bool MayBeRounded => IsOk && Id.EndsInThreeZeros;

    /// <summary>The defect as an English sentence for the quarantine list; it never contains the number.</summary>
    public string Reason => ReasonOf(Defect);

    /// <summary>The sentence for a defect; empty for none.</summary>
    public static string ReasonOf(CitizenIdDefect defect) => defect switch
    {
        CitizenIdDefect.None => "",
        CitizenIdDefect.Empty => "The citizen number is empty.",
        CitizenIdDefect.WrongLength => "The citizen number has neither 18 nor 15 characters.",
        CitizenIdDefect.BadCharacter =>
            "The citizen number contains a character that is neither a digit nor a final X.",
        CitizenIdDefect.Masked => "The citizen number was masked by the sender; ask for the full number.",
        CitizenIdDefect.Placeholder => "The citizen number repeats one digit: a placeholder, not a number.",
        CitizenIdDefect.UnknownProvince => "The citizen number starts with an unknown province code.",
        CitizenIdDefect.ImpossibleBirthDate => "The citizen number contains an impossible birth date.",
        CitizenIdDefect.WrongCheckDigit =>
            "The check digit of the citizen number does not fit: a digit is wrong or two are swapped.",
        CitizenIdDefect.ScientificNotation =>
            "A spreadsheet turned the citizen number into scientific notation; export the column as text.",
        CitizenIdDefect.SpreadsheetRounding =>
            "A spreadsheet rounded the last digits of the citizen number away; export the column as text.",
        _ => throw new InvalidOperationException($"No sentence for {defect}."),
    };

    internal static CitizenIdReading Ok(CitizenId id, CitizenIdRepairs repairs) =>
        new(ReadOutcome.Ok, id, CitizenIdDefect.None, repairs);

    internal static CitizenIdReading Refused(
        CitizenIdDefect defect, CitizenIdRepairs repairs = CitizenIdRepairs.None) => new(ReadOutcome.Refused, default, defect, repairs);
}

namespace LowIncomeMonitor.Domain.People;

/// <summary>Why a text is not a citizen number.</summary>
public enum CitizenIdDefect
{
    None = 0,
    Empty,

    /// <summary>Only digits, but neither 15 nor 18 characters.</summary>
    WrongLength,

    /// <summary>A character that is neither a digit nor the final X.</summary>
    BadCharacter,

    /// <summary>Asterisks: the sender masked the number before sending it.</summary>
    Masked,

    /// <summary>One digit repeated, as typed into forms that insist on a number.</summary>
    Placeholder,

    /// <summary>The first two digits are no province of GB/T 2260.</summary>
    UnknownProvince,

    /// <summary>Digits 7 to 14 are no day of the calendar since 1800.</summary>
    ImpossibleBirthDate,

    /// <summary>The last character does not follow from the 17 before it.</summary>
    WrongCheckDigit,

    /// <summary>A spreadsheet wrote the number in scientific notation; its last digits are lost.</summary>
    ScientificNotation,

    /// <summary>A spreadsheet or a floating-point column rounded the last digits away.</summary>
    SpreadsheetRounding,
}

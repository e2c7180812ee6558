namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>Codes of defects. They are stored and counted, so that they are never renamed; "field" ones concern one column, "input" ones the whole input.</summary>
public static class DefectCodes
{
    public const string MissingValue = "field.missing";
    public const string BadDate = "field.date";
    public const string FutureDate = "field.future";
    public const string ImpossibleOrder = "field.order";
    public const string BadMoney = "field.money";
    public const string NegativeMoney = "field.negative";
    public const string BadNumber = "field.number";
    public const string BadBoolean = "field.flag";
    public const string BadRegion = "field.region";
    public const string UnknownWord = "field.word";
    public const string TooLong = "field.length";
    public const string TooLarge = "input.size";
    public const string BadCharacter = "field.character";
    public const string RecordIdNamesPerson = "field.names_person";
    public const string BadQuoting = "input.quoting";
    public const string WrongCellCount = "input.cells";
    public const string BadJson = "input.json";
    public const string NotARecord = "input.record";
    public const string WrongSource = "input.source";
    public const string EmptyInput = "input.empty";
    public const string DuplicateColumn = "field.twice";
}

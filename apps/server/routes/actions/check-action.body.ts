import { KeptWords } from '../../care/care-in-bodies.js'
import { Type } from 'class-transformer'
import { ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator'

export class AskFinding {
  @IsString()
  askId!: string

  @IsIn(['shown', 'more needed'])
  finding!: 'shown' | 'more needed'
}

export class CheckedBy {
  @IsIn(['person', 'body'])
  kind!: 'person' | 'body'

  /** A person's id or a body's. */
  @IsString()
  id!: string

  /** For a body: the agencies whose members stood back. */
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  stoodBack?: string[]
}

export class CheckActionBody {
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => AskFinding)
  checks!: AskFinding[]

  @IsArray()
  @IsString({ each: true })
  evidenceIds!: string[]

  /** The day the evidence was opened, `YYYY-MM-DD`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  checkedOn!: string

  @ValidateNested()
  @Type(() => CheckedBy)
  checkedBy!: CheckedBy

  /** The person who records it. */
  @IsString()
  recordedBy!: string

  @IsOptional()
  @IsString()
  @MaxLength(5000)
  note?: string

  /** Where something was noticed in the note, and it stays. */
  @IsOptional()
  @ValidateNested()
  @Type(() => KeptWords)
  keptWords?: KeptWords
}
